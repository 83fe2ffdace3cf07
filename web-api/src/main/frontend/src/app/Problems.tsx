import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { ApiError, NoAnswer } from '../api/problem.ts';

export function NotFound() {
  const { t } = useTranslation();
  return <Sorry title={t('shell.error.notFound')} lead={t('shell.error.notFoundLead')} />;
}

export function PageError({ error, reset }: { error: unknown; reset?: () => void }) {
  const { t } = useTranslation();
  if (error instanceof ApiError && error.status === 404) return <NotFound />;
  if (error instanceof NoAnswer)
    return <Sorry title={t('shell.error.noAnswer')} lead={t('shell.error.noAnswerLead')} trace={error.traceId} retry={reset} />;
  const problem = error instanceof ApiError ? error.problem : undefined;
  return (
    <Sorry
      title={problem?.title ?? t('shell.error.title')}
      lead={problem?.detail ?? (error instanceof Error ? error.message : '')}
      trace={problem?.traceId ?? undefined}
      retry={reset}
    />
  );
}

function Sorry({ title, lead, trace, retry }: { title: string; lead: string; trace?: string | undefined; retry?: (() => void) | undefined }) {
  const { t } = useTranslation();
  return (
    <div className="sorry" role="alert">
      <h1>{title}</h1>
      <p>{lead}</p>
      {trace && <p className="quiet mono">{t('shell.error.trace', { id: trace })}</p>}
      <div className="row">
        {retry && (
          <Button type="primary" onClick={retry}>
            {t('shell.error.retry')}
          </Button>
        )}
        <Link to="/tasks">{t('shell.error.home')}</Link>
      </div>
    </div>
  );
}
