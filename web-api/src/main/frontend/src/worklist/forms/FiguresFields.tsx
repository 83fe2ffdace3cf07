import { Form, InputNumber } from 'antd';
import { useTranslation } from 'react-i18next';
import { FIGURES } from '../../format/financials.ts';
import { MoneyField, PercentField } from '../../ui/fields.tsx';

/** The borrower's figures (ALG-12), where they are supplied later than the application. */
export function FiguresFields() {
  const { t } = useTranslation();
  return (
    <div className="form-grid">
      {FIGURES.map(({ name, kind }) => {
        const field = { name: ['financials', name], label: t(`terms.figure.${name}`) };
        if (kind === 'money') return <MoneyField key={name} {...field} zero={name !== 'sales'} />;
        if (kind === 'rate') return <PercentField key={name} {...field} signed />;
        return (
          <Form.Item key={name} {...field} rules={[{ required: true, message: t('forms.field.required') }]}>
            <InputNumber min={0} max={3650} precision={0} className="full" suffix={t('terms.figureUnit')} />
          </Form.Item>
        );
      })}
    </div>
  );
}
