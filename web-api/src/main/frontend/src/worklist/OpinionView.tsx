import { useTranslation } from 'react-i18next';
import type { Opinion } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { Amount } from '../ui/Figures.tsx';
import { Mark } from '../ui/Marks.tsx';
import { useStepName } from '../ui/useStepName.ts';

const TONES = { SUPPORT: 'jade', RECOMMEND: 'jade', APPROVE: 'jade', OPPOSE: 'seal', REJECT: 'seal', REFUSE: 'seal', RETURN: 'amber' } as const;

export function OpinionView({ opinion }: { opinion: Opinion }) {
  const { t } = useTranslation();
  const step = useStepName();
  return (
    <article className="opinion">
      <header className="row wrap">
        <Mark tone={TONES[opinion.decision as keyof typeof TONES] ?? 'plain'}>{t(`terms.decision.${opinion.decision}`, opinion.decision)}</Mark>
        <strong>{opinion.by.name}</strong>
        <span className="quiet">
          {step(opinion.step)} · {formatInstant(opinion.at)}
        </span>
        {opinion.amount && <Amount value={opinion.amount} />}
      </header>
      <blockquote>{opinion.text}</blockquote>
      {opinion.findings && opinion.findings.length > 0 && (
        <ul className="findings">
          {opinion.findings.map((finding) => (
            <li key={finding.point}>
              <Mark tone={finding.satisfied ? 'jade' : 'seal'}>{t(finding.satisfied ? 'shell.yes' : 'shell.no')}</Mark>
              <span>
                {t(`terms.surveyPoint.${finding.point}`)}
                {finding.note && <span className="quiet"> {finding.note}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </article>
  );
}
