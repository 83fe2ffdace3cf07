import { Button, Form, InputNumber, Radio, Slider } from 'antd';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { previewScore } from '../../api/commands.ts';
import type { ScoreRight } from '../../api/types.ts';
import { formatPercent, parseMoney, parsePercent } from '../../format/money.ts';
import { Calculation } from '../../ui/Calculation.tsx';
import { Card, Fact, Facts } from '../../ui/Card.tsx';
import { MoneyField, PercentField, TextField } from '../../ui/fields.tsx';
import { Amount } from '../../ui/Figures.tsx';
import { SampleMark } from '../../ui/Marks.tsx';
import { ReasonList } from '../../ui/ReasonList.tsx';
import { RightView } from '../../ui/RightView.tsx';
import { useSayProblem } from '../../ui/useSay.ts';
import { OtherWay, otherWayOf } from './OtherWay.tsx';
import { SentBack } from './SentBack.tsx';
import { text, type FieldsProps, type FormSpec, type Values } from './spec.ts';

const FORECAST_YEARS = 5;

function Fields({ task, form }: FieldsProps<'score-right'>) {
  const { t } = useTranslation();
  const method = Form.useWatch<string | undefined>('method', form);
  const otherWay = Form.useWatch<boolean | undefined>('otherWay', form) ?? false;
  const { right, methods, sentBack, scorer, alternative } = task.context;
  return (
    <>
      <SentBack sentBack={sentBack} />
      <Card title={t('forms.value.right')}>
        <RightView right={{ ...right, value: null, rate: null, limit: null }} />
      </Card>
      <OtherWay own="INTERNAL" alternative={alternative} taken={otherWay} />
      {!otherWay && <ScoreFields task={task} form={form} method={method} methods={methods} scorer={scorer} />}
    </>
  );
}

type Method = ScoreRight['method'];

function ScoreFields({
  task,
  form,
  method,
  methods,
  scorer,
}: FieldsProps<'score-right'> & { method: string | undefined; methods: Method[]; scorer: number }) {
  const { t } = useTranslation();
  return (
    <>
      <Card title={t('forms.score.inputs')}>
        {method === 'INTERNAL_MODEL' && <p className="quiet">{t(`forms.score.scorer.${scorer}`)}</p>}
        <Form.Item name="method" label={t('forms.score.method')} rules={[{ required: true, message: t('forms.field.choose') }]}>
          <Radio.Group optionType="button" options={methods.map((value) => ({ value, label: t(`terms.method.${value}`) }))} />
        </Form.Item>
        {method === 'INTERNAL_MODEL' && <ModelFields task={task} />}
        {method === 'RELIEF_FROM_ROYALTY' && <RoyaltyFields />}
      </Card>
      <Preview taskId={task.id} form={form} />
      <Card title={t('forms.conclusion')}>
        <TextField name="opinion" label={t('forms.opinion')} rows={3} max={4000} min={4} />
      </Card>
    </>
  );
}

function ModelFields({ task }: { task: FieldsProps<'score-right'>['task'] }) {
  const { t } = useTranslation();
  const { model } = task.context;
  return (
    <>
      <Facts>
        <Fact name={t('forms.score.weights')}>
          {formatPercent(model.weights.legal)} / {formatPercent(model.weights.technical)} / {formatPercent(model.weights.economic)}{' '}
          <SampleMark sample={model.sample} source={model.source} />
        </Fact>
        <Fact name={t('forms.score.coefficients')}>
          {model.scoreCoefficient} · {model.typeCoefficient} <SampleMark sample={model.sample} source={model.source} />
        </Fact>
        <Fact name={t('forms.score.life')}>
          {model.economicLifeYears} {t('terms.unit.YEARS')}
        </Fact>
      </Facts>
      <div className="gap-top">
        {(['legalScore', 'technicalScore', 'economicScore'] as const).map((name) => (
          <Form.Item key={name} label={t(`forms.score.${name}`)} required>
            <div className="score">
              <Form.Item name={['internalModel', name]} noStyle rules={[{ required: true, message: t('forms.field.required') }]}>
                <InputNumber min={0} max={100} precision={0} aria-label={t(`forms.score.${name}`)} />
              </Form.Item>
              <Form.Item name={['internalModel', name]} noStyle>
                <Slider min={0} max={100} ariaLabelForHandle={t(`forms.score.${name}`)} />
              </Form.Item>
            </div>
          </Form.Item>
        ))}
      </div>
      <div className="form-grid">
        <MoneyField name={['internalModel', 'benchmark']} label={t('forms.score.benchmark')} />
      </div>
      <TextField name={['internalModel', 'benchmarkSource']} label={t('forms.score.benchmarkSource')} max={300} />
    </>
  );
}

function RoyaltyFields() {
  const { t } = useTranslation();
  return (
    <>
      <div className="form-grid five">
        {Array.from({ length: FORECAST_YEARS }, (_, i) => (
          <MoneyField key={i} name={['reliefFromRoyalty', 'forecast', i, 'revenue']} label={t('forms.score.revenue', { year: i + 1 })} />
        ))}
      </div>
      <div className="form-grid">
        <PercentField name={['reliefFromRoyalty', 'royaltyRate']} label={t('forms.score.royaltyRate')} />
        <PercentField name={['reliefFromRoyalty', 'taxRate']} label={t('forms.score.taxRate')} />
        <PercentField name={['reliefFromRoyalty', 'discountRate']} label={t('forms.score.discountRate')} />
      </div>
      <TextField name={['reliefFromRoyalty', 'royaltyRateSource']} label={t('forms.score.royaltySource')} max={300} />
      <Form.Item name={['reliefFromRoyalty', 'midYear']} label={t('forms.score.factors')}>
        <Radio.Group
          optionType="button"
          options={[
            { value: true, label: t('forms.score.midYear') },
            { value: false, label: t('forms.score.yearEnd') },
          ]}
        />
      </Form.Item>
    </>
  );
}

/** The value is worked out by the server, with the same code that will keep it. */
function Preview({ taskId, form }: { taskId: string; form: FieldsProps<'score-right'>['form'] }) {
  const { t } = useTranslation();
  const say = useSayProblem();
  const preview = useMutation({
    mutationFn: async () =>
      previewScore(
        taskId,
        bodyOf({
          ...(await form.validateFields(['method', 'internalModel', 'reliefFromRoyalty'], { recursive: true })),
          opinion: form.getFieldValue('opinion'),
        }),
      ),
  });
  return (
    <Card
      title={t('forms.score.result')}
      extra={
        <Button size="small" loading={preview.isPending} onClick={() => preview.mutate()}>
          {t('forms.score.calculate')}
        </Button>
      }
    >
      {preview.error instanceof Error && (
        <div className="note seal" role="alert">
          {say(preview.error)}
        </div>
      )}
      {preview.data ? (
        <div aria-live="polite">
          <p className="big-figure">
            <Amount value={preview.data.value} wan />
          </p>
          <Calculation steps={preview.data.steps} caption={t('forms.score.result')} />
          {preview.data.warnings.length > 0 && <ReasonList reasons={preview.data.warnings} tone="amber" />}
        </div>
      ) : (
        <p className="quiet">{t('forms.score.resultLead')}</p>
      )}
    </Card>
  );
}

function bodyOf(values: Values): ScoreRight {
  const model = values.internalModel ?? {};
  const royalty = values.reliefFromRoyalty ?? {};
  const byModel = values.method === 'INTERNAL_MODEL';
  return {
    method: values.method,
    internalModel: byModel
      ? {
          legalScore: model.legalScore,
          technicalScore: model.technicalScore,
          economicScore: model.economicScore,
          benchmark: parseMoney(model.benchmark ?? '') ?? '',
          benchmarkSource: text(model.benchmarkSource),
        }
      : null,
    reliefFromRoyalty: byModel
      ? null
      : {
          forecast: (royalty.forecast ?? []).map((one: { revenue?: string }, i: number) => ({
            year: i + 1,
            revenue: parseMoney(one?.revenue ?? '') ?? '',
          })),
          royaltyRate: parsePercent(royalty.royaltyRate ?? '') ?? '',
          royaltyRateSource: text(royalty.royaltyRateSource),
          taxRate: parsePercent(royalty.taxRate ?? '') ?? '',
          discountRate: parsePercent(royalty.discountRate ?? '') ?? '',
          midYear: royalty.midYear !== false,
        },
    opinion: text(values.opinion),
  };
}

const percent = (rate: string | null | undefined) => (rate ? formatPercent(rate).replace('%', '') : undefined);

export const scoreRight: FormSpec<'score-right'> = {
  Fields,
  initial: ({ context: { methods, defaults } }) => ({
    method: methods[0],
    otherWay: false,
    reliefFromRoyalty: {
      royaltyRate: percent(defaults.royaltyRate),
      taxRate: percent(defaults.taxRate),
      discountRate: percent(defaults.discountRate),
      midYear: true,
    },
  }),
  toBody: bodyOf,
  otherWay: (values, task) => otherWayOf(values, task.context.alternative),
  outcome: (values) => (values.otherWay ? 'OTHER_WAY' : values.method === 'INTERNAL_MODEL' ? 'SCORED' : 'COMPLETED'),
};
