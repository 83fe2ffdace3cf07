import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useReturnFocus } from './useReturnFocus.ts';

/** Slides in beside the page, which stays in sight and in use. When it goes, the focus is where it was before. */
export function Aside({ title, onClose, children }: { title: string; onClose: () => void; children: ReactNode }) {
  useReturnFocus();
  return (
    <Drawer open mask={false} onClose={onClose} title={title} size={460}>
      {children}
    </Drawer>
  );
}
