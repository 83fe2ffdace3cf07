import { Form } from 'antd';
import { useTranslation } from 'react-i18next';
import { Checkboxes } from '../../ui/Checkboxes.tsx';

/** Why a case is refused: at least one of the bank's coded reasons. */
export function ReasonsField({ reasons }: { reasons: { code: string; label: string }[] }) {
  const { t } = useTranslation();
  return (
    <Form.Item
      name="reasons"
      label={t('forms.refusal.reasons')}
      rules={[{ required: true, type: 'array', min: 1, message: t('forms.field.choose') }]}
    >
      <Checkboxes column label={t('forms.refusal.reasons')} options={reasons.map((reason) => ({ value: reason.code, label: reason.label }))} />
    </Form.Item>
  );
}
