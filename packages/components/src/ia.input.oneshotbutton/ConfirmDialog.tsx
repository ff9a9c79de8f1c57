import { type ReactNode, type SyntheticEvent, useEffect, useId, useRef } from "react";
import "../ia.input.button/button.css";
import "./confirm.css";

interface ConfirmDialogProps {
  readonly text: string;
  readonly onAnswer: (yes: boolean) => void;
}

const stop = (event: SyntheticEvent) => event.stopPropagation();
/** What is done in the dialog is no event of the containers around the button, and its Escape closes no popup. */
const untold = { onClick: stop, onDoubleClick: stop, onPointerDown: stop, onMouseDown: stop, onKeyDown: stop, onKeyUp: stop };

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
      {...untold}
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
