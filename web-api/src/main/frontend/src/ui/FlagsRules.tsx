import { useTranslation } from 'react-i18next';
import type { FlagRule, LoanFlags } from '../api/types.ts';
import { formatMoney } from '../format/money.ts';
import { Aside } from './Aside.tsx';
import { RuleRow } from './RuleRow.tsx';

/** The rules that were read when the loan was approved. */
export default function FlagsRules({ flags, onClose }: { flags: LoanFlags; onClose: () => void }) {
  const { t } = useTranslation();
  const value = (rule: FlagRule) => (rule.unit === 'CNY' ? `${formatMoney(rule.value)} ${t('shell.money.unit')}` : rule.value);
  return (
    <Aside title={t('cases.flags.why')} onClose={onClose}>
      <p className="quiet">{t('cases.flags.whyLead', { day: flags.decidedOn })}</p>
      <ul className="why-rules">
        {flags.rules.map((rule) => (
          <RuleRow key={rule.label} rule={rule.rule} source={rule.source} mark={rule.mark} validFrom={rule.validFrom}>
            {rule.label} <strong>{value(rule)}</strong>
          </RuleRow>
        ))}
      </ul>
    </Aside>
  );
}
