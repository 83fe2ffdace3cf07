import { useTranslation } from 'react-i18next';
import type { Finding } from '../api/types.ts';
import { Mark, type Tone } from './Marks.tsx';
import { WhyButton } from './WhySource.tsx';

const TONES: Record<Finding['level'], Tone> = { OK: 'jade', WARN: 'amber', BLOCK: 'seal', MISSING: 'amber' };

/** What a check found, point by point, each with its rule and the way to why. A right and an applicant are stopped by different things, so that the words differ. */
export function FindingList({ findings, of }: { findings: Finding[]; of: 'finding' | 'applicantFinding' }) {
  const { t } = useTranslation();
  if (!findings.length) return null;
  return (
    <ul className="findings">
      {findings.map((finding) => (
        <li key={finding.code + finding.message}>
          <Mark tone={TONES[finding.level]}>{t(`terms.${of}.${finding.level}`)}</Mark>
          <span>{finding.message}</span>
          {finding.rule && <span className="rule-id">{finding.rule}</span>}
          <WhyButton decision={finding.decision} about={finding.message} />
        </li>
      ))}
    </ul>
  );
}
