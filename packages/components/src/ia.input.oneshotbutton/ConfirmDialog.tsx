import { type ReactNode, useEffect, useId, useRef } from "react";
import "../ia.input.button/button.css";
import "./confirm.css";

interface ConfirmDialogProps {
  readonly text: string;
  readonly onAnswer: (yes: boolean) => void;
}

/** Asks over the whole page; what is No is chosen first, and Escape is No too. The page goes on behind it. */
export function ConfirmDialog({ text, onAnswer }: ConfirmDialogProps): ReactNode {
  const element = useRef<HTMLDialogElement>(null);
  const label = useId();
  useEffect(() => element.current?.showModal(), []);
  return (
    <dialog
      ref={element}
      className="sl-confirm"
      aria-labelledby={label}
      onCancel={(event) => {
        event.preventDefault();
        onAnswer(false);
      }}
    >
      <p id={label}>{text}</p>
      <div className="sl-confirm-answers">
        <button type="button" className="sl-button sl-button-secondary" onClick={() => onAnswer(false)}>
          No
        </button>
        <button type="button" className="sl-button sl-button-primary" onClick={() => onAnswer(true)}>
          Yes
        </button>
      </div>
    </dialog>
  );
}
