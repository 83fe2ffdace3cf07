import type { Reason } from '../api/types.ts';
import { WhyButton } from './WhySource.tsx';

/** Reasons in words, each with the rule it comes from. */
export function ReasonList({ reasons, tone }: { reasons: Reason[]; tone?: 'jade' | 'amber' | 'seal' | undefined }) {
  return (
    <ul className={`reasons ${tone ?? ''}`}>
      {reasons.map((reason) => (
        <li key={reason.code + reason.message}>
          <span>{reason.message}</span>
          {reason.rule && <span className="rule-id">{reason.rule}</span>}
          <WhyButton decision={reason.decision} about={reason.message} />
        </li>
      ))}
    </ul>
  );
}
