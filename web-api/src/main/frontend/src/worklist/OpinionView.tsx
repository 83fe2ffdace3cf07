import { useTranslation } from 'react-i18next';
import { API } from '../api/client.ts';
import type { Opinion, Survey } from '../api/types.ts';
import { formatInstant } from '../format/dates.ts';
import { usePrinting } from '../theme/preferences.ts';
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
      {opinion.survey && <SurveyView survey={opinion.survey} />}
    </article>
  );
}

const ANSWERS = { MET: 'jade', NOT_MET: 'seal', NOT_APPLICABLE: 'plain' } as const;

/** What is met is folded away; what is not, and what was left open, is seen at once. */
function SurveyView({ survey }: { survey: Survey }) {
  const { t } = useTranslation();
  const printing = usePrinting();
  const open = survey.answers.filter((one) => one.answer !== 'MET');
  const met = survey.answers.filter((one) => one.answer === 'MET');
  return (
    <div className="gap-top">
      <p className="quiet">
        {survey.manner === 'ON_SITE'
          ? t('forms.survey.onSite', { on: survey.visitedOn, place: survey.visitedPlace, met: survey.metWith })
          : t('forms.survey.offSite', { sources: survey.sources })}
      </p>
      <Answers answers={open} />
      <details className="steps" open={printing || undefined}>
        <summary>{t('forms.survey.checklist', { edition: survey.edition, met: met.length, all: survey.answers.length })}</summary>
        <Answers answers={met} />
      </details>
      {survey.papers.length > 0 && (
        <p className="quiet">
          {t('forms.survey.papers')}{' '}
          {survey.papers.map((paper) => (
            <a key={paper.documentId} href={`${API}/documents/${paper.documentId}/content`} title={`SHA-256 ${paper.digest}`}>
              {paper.title}{' '}
            </a>
          ))}
        </p>
      )}
    </div>
  );
}

function Answers({ answers }: { answers: Survey['answers'] }) {
  const { t } = useTranslation();
  if (answers.length === 0) return null;
  return (
    <ul className="findings">
      {answers.map((one) => (
        <li key={one.code}>
          <Mark tone={one.answer ? ANSWERS[one.answer] : 'amber'}>{t(one.answer ? `terms.itemAnswer.${one.answer}` : 'forms.survey.open')}</Mark>
          <span>
            {one.label}
            {one.note && <span className="quiet"> {one.note}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
