import { useTranslation } from 'react-i18next';
import type { EnterpriseSize, SizeRule } from '../api/types.ts';
import { formatMoney } from '../format/money.ts';
import { Aside } from './Aside.tsx';
import { RuleRow } from './RuleRow.tsx';

/** The rows of the standard for the firm's industry, and the one that it reaches (CRD-52). */
export default function SizeWhy({ size, onClose }: { size: EnterpriseSize; onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Aside title={t('cases.enterprise.sizeWhy')} onClose={onClose}>
      <p className="quiet">{t('cases.enterprise.sizeLead')}</p>
      <ul className="why-rules">
        {size.rules.map((rule) => (
          <RuleRow key={rule.name} {...rule} matched={rule.reached}>
            <Thresholds rule={rule} />
          </RuleRow>
        ))}
      </ul>
    </Aside>
  );
}

function Thresholds({ rule }: { rule: SizeRule }) {
  const { t } = useTranslation();
  const least = [
    rule.staffLeast !== null && rule.staffLeast !== undefined && t('cases.enterprise.staffLeast', { least: rule.staffLeast }),
    rule.revenueLeast && t('cases.enterprise.revenueLeast', { least: formatMoney(rule.revenueLeast) }),
    rule.assetsLeast && t('cases.enterprise.assetsLeast', { least: formatMoney(rule.assetsLeast) }),
  ].filter(Boolean);
  return (
    <>
      <strong>{rule.name}</strong> {least.join(t('terms.listSeparator'))}
    </>
  );
}
