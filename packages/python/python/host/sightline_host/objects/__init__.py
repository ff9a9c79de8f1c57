"""What scripts get and give: components and their properties, records, answers of the gateway, and the codec of all of them."""
