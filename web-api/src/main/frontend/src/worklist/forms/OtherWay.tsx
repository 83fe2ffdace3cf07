import { Form, Radio } from 'antd';
import { useTranslation } from 'react-i18next';
import type { TakeOtherWay, ValuationRoute } from '../../api/types.ts';
import { Card } from '../../ui/Card.tsx';
import { TextField } from '../../ui/fields.tsx';
import { text, type Values } from './spec.ts';

/** Which way to a value: the table's own, or the one that it allows instead, with a reason (2.1). Nothing where it allows none. */
export function OtherWay({ own, alternative, taken }: { own: ValuationRoute; alternative: ValuationRoute | null | undefined; taken: boolean }) {
  const { t } = useTranslation();
  if (!alternative) return null;
  return (
    <Card title={t('forms.otherWay.title')}>
      <Form.Item name="otherWay" label={t('cases.valuation.route')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: false, label: t(`terms.route.${own}`) },
            { value: true, label: t(`terms.route.${alternative}`) },
          ]}
        />
      </Form.Item>
      {taken && <TextField name="reason" label={t('forms.otherWay.reason')} rows={3} max={4000} help={t('forms.otherWay.help')} />}
    </Card>
  );
}

/** What is sent when the other way is taken. */
export function otherWayOf(values: Values, alternative: ValuationRoute | null | undefined): TakeOtherWay | undefined {
  return values.otherWay && alternative ? { route: alternative, reason: text(values.reason) } : undefined;
}
