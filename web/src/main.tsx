import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Portal } from "./app/Portal.tsx";
import "./styles/portal.css";

const root = document.getElementById("root");
if (!root) throw new Error("index.html must hold an element with id root");
createRoot(root).render(
  <StrictMode>
    <Portal />
  </StrictMode>,
);
