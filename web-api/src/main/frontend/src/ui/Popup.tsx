import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import './popup.css';

interface Props {
  /** what the button shows, and what a screen reader calls it where that is not words */
  label: ReactNode;
  name: string;
  className?: string;
  children: (close: () => void) => ReactNode;
}

/**
 * A button with a panel that hangs from it and stands right behind it in the page, so that the next Tab is inside. Escape, a click elsewhere, or leaving it
 * closes it; Escape gives the focus back to the button.
 */
export function Popup({ label, name, className = 'popup-button', children }: Props) {
  const [open, setOpen] = useState(false);
  const frame = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => {
    if (!open) return;
    panel.current?.focus();
    const outside = (event: PointerEvent) => {
      if (event.target instanceof Node && !frame.current?.contains(event.target) && !inOverlay(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [open]);
  function close() {
    setOpen(false);
    button.current?.focus();
  }
  return (
    <div
      className="popup"
      ref={frame}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
      onBlur={(event) => {
        const to = event.relatedTarget;
        if (to instanceof Node && !event.currentTarget.contains(to) && !inOverlay(to)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={name}
        aria-haspopup="dialog"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && (
        <div ref={panel} id={id} className="popup-panel" role="dialog" aria-label={name} tabIndex={-1}>
          {children(close)}
        </div>
      )}
    </div>
  );
}

/** antd hangs the options of a Select at the end of the page: they belong to the panel all the same. */
const inOverlay = (node: Node) => node instanceof Element && node.closest('.ant-select-dropdown') !== null;
