"""What runs: one script at a time, its channel to the process and the project's library."""
