import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';
import './dialog.css';
import { useReturnFocus } from './useReturnFocus.ts';

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
  useReturnFocus();
  // before the browser paints, and closed while it still stands in the page: only then does it give the focus back
  useLayoutEffect(() => {
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
