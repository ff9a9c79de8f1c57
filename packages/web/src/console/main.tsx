import { createRoot } from "react-dom/client";
import { readConsoleBoot } from "./boot.ts";
import { Console } from "./Console.tsx";
import "./console.css";

const boot = readConsoleBoot();
document.title = `Console - ${boot.name}`;
createRoot(document.getElementById("app") as HTMLElement).render(<Console boot={boot} />);
