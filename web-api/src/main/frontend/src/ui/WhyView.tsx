import { useTranslation } from 'react-i18next';
import type { Why, WhyInput } from '../api/types.ts';
import { formatMoney } from '../format/money.ts';
import { Fact, Facts } from './Card.tsx';
import { Mark } from './Marks.tsx';

/** Why a rule said what it said: its edition, what went in, every row of its table with those that matched, and who may change it. */
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
        <Fact name={t('cases.why.changedBy')}>
          {why.changedBy.map((role) => t(`terms.role.${role}`, role)).join(t('terms.listSeparator')) || t('cases.why.nobody')}
        </Fact>
      </Facts>
      <div>
        <h3>{t('cases.why.inputs')}</h3>
        <table className="calculation inputs">
          <tbody>
            {why.inputs.map((input) => (
              <tr key={input.name}>
                <th scope="row">{input.label}</th>
                <td>
                  <Value input={input} />
                </td>
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

/** As people write it: an amount with its unit, a truth as yes or no. */
function Value({ input: { type, unit, values } }: { input: WhyInput }) {
  const { t } = useTranslation();
  if (values.length === 0) return <Mark tone="amber">{t('cases.why.missing')}</Mark>;
  const words = values.map((value) => {
    if (type === 'boolean') return t(value === 'true' ? 'shell.yes' : 'shell.no');
    if (type === 'number' && unit === 'CNY') return `${formatMoney(value)} ${t('shell.money.unit')}`;
    return value;
  });
  return <>{words.join(t('terms.listSeparator'))}</>;
}
