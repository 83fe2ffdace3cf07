import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Form, Input } from 'antd';
import { useTranslation } from 'react-i18next';

/** Conditions of an approval, one a line; those suggested can be taken with a click. */
export function ConditionsField({ suggested = [] }: { suggested?: string[] }) {
  const { t } = useTranslation();
  const form = Form.useFormInstance();
  const present = (Form.useWatch<string[] | undefined>('conditions', form) ?? []).map((one) => one?.trim());
  const open = suggested.filter((one) => !present.includes(one));
  return (
    <Form.List name="conditions">
      {(fields, { add, remove }) => (
        <Form.Item label={t('forms.conditions')}>
          <div className="stack tight">
            {fields.map((field) => (
              <div key={field.key} className="row">
                <Form.Item name={field.name} noStyle rules={[{ required: true, whitespace: true, message: t('forms.field.required') }]}>
                  <Input maxLength={300} aria-label={t('forms.condition', { number: field.name + 1 })} />
                </Form.Item>
                <Button
                  type="text"
                  icon={<DeleteOutlined aria-hidden />}
                  aria-label={t('forms.removeCondition', { number: field.name + 1 })}
                  onClick={() => remove(field.name)}
                />
              </div>
            ))}
            <div className="row wrap">
              <Button size="small" icon={<PlusOutlined aria-hidden />} onClick={() => add('')}>
                {t('forms.addCondition')}
              </Button>
              {open.map((one) => (
                <Button key={one} size="small" type="dashed" onClick={() => add(one)}>
                  + {one}
                </Button>
              ))}
            </div>
          </div>
        </Form.Item>
      )}
    </Form.List>
  );
}
