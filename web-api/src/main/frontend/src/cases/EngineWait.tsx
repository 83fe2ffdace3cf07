import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { diagramQuery } from '../api/queries.ts';
import type { ApplicationPage } from '../api/types.ts';

/** What a person did is kept; the engine has still to take it up. */
export function EngineWait({ page }: { page: ApplicationPage }) {
  const { t } = useTranslation();
  const ended = page.state === 'WITHDRAWN';
  const { data: diagram } = useQuery({ ...diagramQuery(page.id), enabled: ended });
  const waits = page.state === 'SUBMITTED' ? 'submitted' : ended && diagram?.instances.some((instance) => instance.active) ? 'withdrawn' : undefined;
  return (
    <div role="status" aria-live="polite">
      {waits && (
        <p className="engine-wait">
          <span className="spinner" aria-hidden />
          <strong>{t(`cases.engine.${waits}`)}</strong> <span className="quiet">{t('forms.after.leave')}</span>
        </p>
      )}
    </div>
  );
}
