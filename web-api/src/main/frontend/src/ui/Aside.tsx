import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useReturnFocus } from './useReturnFocus.ts';

interface Props {
  title: string;
  onClose: () => void;
  /** where it comes in: on the left what tells of something on the right, such as the diagram */
  side?: 'left' | 'right';
  children: ReactNode;
}

/** Slides in beside the page, which stays in sight and in use. When it goes, the focus is where it was before. */
export function Aside({ title, onClose, side = 'right', children }: Props) {
  useReturnFocus();
  return (
    <Drawer open mask={false} onClose={onClose} title={title} placement={side} size={460}>
      {children}
    </Drawer>
  );
}
