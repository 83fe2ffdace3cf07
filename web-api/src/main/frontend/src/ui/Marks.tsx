import { Tooltip } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Ageing, ApplicationState, Channel, FilingState, ValuationState } from '../api/types.ts';

export type Tone = 'plain' | 'brand' | 'jade' | 'amber' | 'seal';

export function Mark({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`mark ${tone}`}>{children}</span>;
}

export function ChannelMark({ channel }: { channel?: Channel | null | undefined }) {
  const { t } = useTranslation();
  if (!channel) return <Mark>{t('terms.channel.none')}</Mark>;
  return <Mark tone={channel === 'GREEN' ? 'jade' : 'plain'}>{t(`terms.channel.${channel}`)}</Mark>;
}

const STATE_TONES: Partial<Record<string, Tone>> = {
  ACTIVE: 'jade',
  REGISTERED: 'jade',
  CONFIRMED: 'jade',
  REFUSED: 'seal',
  PRECHECK_FAILED: 'seal',
  REJECTED: 'seal',
  INFORMATION_NEEDED: 'amber',
  CORRECTION_REQUESTED: 'amber',
  DRAFT: 'plain',
  WITHDRAWN: 'plain',
  CANCELLED: 'plain',
  CLOSED: 'plain',
};

export function StateMark({
  state,
  terms,
}: {
  state: ApplicationState | FilingState | ValuationState;
  terms: 'applicationState' | 'filingState' | 'valuationState';
}) {
  const { t } = useTranslation();
  return <Mark tone={STATE_TONES[state] ?? 'brand'}>{t(`terms.${terms}.${state}`, state)}</Mark>;
}

const AGEING_TONES: Record<Ageing, Tone> = { NONE: 'plain', ON_TIME: 'plain', DUE_SOON: 'amber', OVERDUE: 'seal' };

interface Due {
  dueOn?: string | null | undefined;
  workingDaysLeft?: number | null | undefined;
  ageing: Ageing;
}

export function useDueText() {
  const { t } = useTranslation();
  return ({ dueOn, workingDaysLeft, ageing }: Due): string => {
    if (!dueOn) return t('terms.ageing.NONE');
    if (workingDaysLeft === null || workingDaysLeft === undefined) return ageing === 'NONE' ? '' : t(`terms.ageing.${ageing}`);
    // since the deadline no working day has begun
    if (ageing === 'OVERDUE') return workingDaysLeft < 0 ? t('terms.days.over', { count: -workingDaysLeft }) : t('terms.ageing.OVERDUE');
    return workingDaysLeft === 0 ? t('terms.days.today') : t('terms.days.left', { count: workingDaysLeft });
  };
}

/** The deadline: colour, and the same in words. A deadline that nobody waits for any more is only a day. */
export function DueMark(due: Due) {
  const say = useDueText();
  const words = say(due);
  if (!due.dueOn) return <span className="quiet">{words}</span>;
  return (
    <span className="due">
      {words && <Mark tone={AGEING_TONES[due.ageing]}>{words}</Mark>}
      <span className="quiet">{due.dueOn}</span>
    </span>
  );
}

/** A figure the bank has not confirmed says so. */
export function SampleMark({ sample, source }: { sample?: boolean | null | undefined; source?: string | null | undefined }) {
  const { t } = useTranslation();
  if (!sample) return null;
  return (
    <Tooltip title={t('shell.sampleHint', { source: source ?? '—' })}>
      <span className="mark amber" tabIndex={0}>
        {t('shell.sample')}
      </span>
    </Tooltip>
  );
}
