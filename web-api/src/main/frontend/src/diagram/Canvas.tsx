import { AimOutlined, ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiagramInstance } from '../api/types.ts';
import { useMode } from '../theme/preferences.ts';
import { palettes } from '../theme/tokens.ts';
import { useLength } from '../ui/useLength.ts';
import { useStepName } from '../ui/useStepName.ts';
import { colours, lastRuns, tokensOf } from './paint.ts';
import type { Look, Viewer } from './viewer.ts';

const LOOKS: Record<Look, ReactNode> = {
  here: <AimOutlined aria-hidden />,
  whole: <ExpandOutlined aria-hidden />,
  nearer: <PlusOutlined aria-hidden />,
  farther: <MinusOutlined aria-hidden />,
};

interface Props {
  xml: string;
  instance: DiagramInstance;
  onStep: (elementId: string) => void;
}

export default function Canvas({ xml, instance, onStep }: Props) {
  const { t, i18n } = useTranslation();
  const mode = useMode();
  const length = useLength();
  const step = useStepName();
  const frame = useRef<HTMLDivElement>(null);
  const viewer = useRef<Viewer>(undefined);
  const [hover, setHover] = useState<{ id: string; name: string; x: number; y: number }>();
  const [failed, setFailed] = useState(false);
  const palette = palettes[mode];
  const line = i18n.language === 'en' ? 'last' : 'first';

  const paint = useEffectEvent(() => {
    const tokens = tokensOf(instance).map((run) => ({
      id: run.elementId,
      text: run.state === 'INCIDENT' ? '!' : '●',
      tone: run.state === 'INCIDENT' ? ('seal' as const) : ('amber' as const),
    }));
    viewer.current?.paint(colours(instance, palette), tokens);
  });
  const openStep = useEffectEvent((id: string) => onStep(id));
  const showHover = useEffectEvent((over: { id: string; name: string } | undefined, at?: { x: number; y: number }) => {
    const box = frame.current?.getBoundingClientRect();
    setHover(over && at && box ? { ...over, x: at.x - box.left, y: at.y - box.top } : undefined);
  });

  useEffect(() => {
    const parent = frame.current;
    if (!parent) return;
    // a fresh host for every viewer: StrictMode and theme changes mount twice, and import() resolves when it likes
    const host = document.createElement('div');
    host.className = 'canvas-host';
    parent.append(host);
    let dead = false;
    let made: Viewer | undefined;
    let observer: ResizeObserver | undefined;
    setFailed(false);
    void import('./viewer.ts').then(async ({ createViewer }) => {
      if (dead) return;
      made = createViewer({ host, palette: palettes[mode], line, onHover: showHover, onOpen: openStep });
      try {
        await made.show(xml);
      } catch {
        if (!dead) setFailed(true);
        return;
      }
      if (dead) return;
      viewer.current = made;
      paint();
      made.look('here');
      observer = new ResizeObserver(() => made?.look('here'));
      observer.observe(host);
    });
    return () => {
      dead = true;
      observer?.disconnect();
      viewer.current = undefined;
      made?.destroy();
      host.remove();
    };
  }, [xml, mode, line]);

  useEffect(() => paint(), [instance]);

  const run = hover && lastRuns(instance).get(hover.id);
  return (
    <>
      <div className="canvas-tools">
        {(['here', 'whole', 'nearer', 'farther'] as const).map((look: Look) => (
          <button
            key={look}
            type="button"
            title={t(`cases.diagram.look.${look}`)}
            aria-label={t(`cases.diagram.look.${look}`)}
            onClick={() => viewer.current?.look(look)}
          >
            {LOOKS[look]}
          </button>
        ))}
      </div>
      <div className="canvas" ref={frame} role="group" aria-label={t('cases.diagram.seeTable')}>
        {failed && <p className="note seal">{t('cases.diagram.failed')}</p>}
        {hover && (
          <div className="canvas-tip" style={{ left: hover.x, top: hover.y }}>
            <strong>{step(hover.id, hover.name)}</strong>
            {run ? (
              <>
                <span>
                  {t(`terms.elementState.${run.state}`)} ·{' '}
                  {run.by?.name ?? (run.waitsForRole ? t(`terms.role.${run.waitsForRole}`, run.waitsForRole) : t('terms.role.system'))}
                </span>
                <span>{length(run.enteredAt, run.leftAt)}</span>
              </>
            ) : (
              <span>{t('cases.diagram.notReached')}</span>
            )}
          </div>
        )}
      </div>
    </>
  );
}
