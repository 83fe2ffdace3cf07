import { useTranslation } from 'react-i18next';
import type { Why } from '../api/types.ts';
import { Fact, Facts } from '../ui/Card.tsx';
import { Mark } from '../ui/Marks.tsx';

/** Why a rule said what it said: its edition, what went in, which rows matched, and who may change it. */
export function WhyView({ why }: { why: Why }) {
  const { t } = useTranslation();
  return (
    <div className="stack">
      {!why.decided && (
        <div className="note amber" role="note">
          <strong>{t('cases.why.notDecided')}</strong> {why.missingInputs.join(t('terms.listSeparator'))}
        </div>
      )}
      <Facts>
        <Fact name={t('cases.why.rule')}>{why.name}</Fact>
        <Fact name={t('cases.why.edition')}>
          <span className="mono">{why.edition}</span>
        </Fact>
        <Fact name={t('cases.why.validFrom')}>{why.validFrom}</Fact>
        <Fact name={t('cases.why.changedBy')}>{t('terms.role.rulebook-editor')}</Fact>
      </Facts>
      <div>
        <h3>{t('cases.why.inputs')}</h3>
        <table className="calculation">
          <tbody>
            {why.inputs.map((input) => (
              <tr key={input.name}>
                <th scope="row">{input.label}</th>
                <td>{input.value ?? <Mark tone="amber">{t('cases.why.missing')}</Mark>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div>
        <h3>{t('cases.why.rules')}</h3>
        <ul className="why-rules">
          {why.rules.map((rule) => (
            <li key={rule.id} data-matched={rule.matched}>
              <Mark tone={rule.matched ? 'jade' : 'plain'}>{t(rule.matched ? 'cases.why.matched' : 'cases.why.notMatched')}</Mark>
              <span>{rule.text}</span>
              <span className="rule-id">{rule.id}</span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
