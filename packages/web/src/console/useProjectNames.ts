import { useEffect, useState } from "react";
import { api } from "./api.ts";

/** The names of the projects to choose from, once they are known. */
export function useProjectNames(): readonly string[] {
  const [projects, setProjects] = useState<readonly string[]>([]);
  useEffect(() => {
    api("listProjects", { query: { sortBy: "asc(name)" } })
      .then(({ items }) => setProjects(items.map(({ name }) => name)))
      .catch(() => setProjects([]));
  }, []);
  return projects;
}
