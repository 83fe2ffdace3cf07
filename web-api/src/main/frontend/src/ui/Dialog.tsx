import { useEffect, useId, useRef, type ReactNode } from 'react';
import './dialog.css';

interface Props {
  title: string;
  children: ReactNode;
  buttons: ReactNode;
  /** absent: it cannot be left without one of its buttons */
  onCancel?: () => void;
}

/**
 * The browser's own dialog: keeps the focus, makes the page behind it inert, closes with Escape. antd's writes a style element without the nonce, which the
 * content security policy rightly blocks.
 */
export function Dialog({ title, children, buttons, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onCancel?.();
      }}
    >
      <h2 id={id}>{title}</h2>
      <div>{children}</div>
      <div className="dialog-buttons">{buttons}</div>
    </dialog>
  );
}
