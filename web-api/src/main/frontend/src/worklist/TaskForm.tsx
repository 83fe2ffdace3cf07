import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Form } from 'antd';
import { useEffect, useState, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { decideTask, takeOtherWay } from '../api/commands.ts';
import { tasksChanged } from '../api/lists.ts';
import { ApiError, formErrors, type FieldPath } from '../api/problem.ts';
import { taskQuery } from '../api/queries.ts';
import type { FormKey, TaskHead, TaskPage } from '../api/types.ts';
import { useOneAtATime } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { OtherDraft } from '../ui/OtherDraft.tsx';
import { DecisionBar } from './DecisionBar.tsx';
import { FORMS } from './forms/index.ts';
import type { FieldsProps, FormSpec, Values } from './forms/spec.ts';
import { draftOf, forgetDraft, useDraft, type ChosenDraft } from './useDraft.ts';
import { ask } from '../ui/tell.ts';

/** The one form of a task: its fields, the draft that is kept as one types, and the decision. */
export function TaskForm({ task, mine }: { task: TaskPage; mine: boolean }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const say = useSayProblem();
  const [form] = Form.useForm();
  const spec = FORMS[task.formKey] as unknown as FormSpec<FormKey>;
  const Fields = spec.Fields as ComponentType<FieldsProps<FormKey>>;
  const [chosen] = useState<ChosenDraft>(() => (mine ? draftOf(task) : {}));
  const [other, setOther] = useState(chosen.other);
  const [initial] = useState<Values>(() => ({ ...spec.initial(task as never), ...chosen.values }));
  const [digest, setDigest] = useState(task.sheet.digest);
  const [general, setGeneral] = useState<string[]>([]);
  const [wrong, setWrong] = useState<FieldPath>();
  const [values, setValues] = useState<Values>(initial);
  const draft = useDraft(task);
  const outcome = spec.outcome(values);

  const decide = useMutation({
    mutationFn: async (typed: Values) => {
      await draft.settle();
      const version = client.getQueryData(taskQuery(task.id).queryKey)?.version ?? task.version;
      const otherWay = spec.otherWay?.(typed, task as never);
      if (otherWay) return takeOtherWay(task.id, version, otherWay);
      return decideTask(task.id, version, task.formKey, spec.toBody(typed, task as never, digest));
    },
    onSuccess: (receipt) => {
      forgetDraft(task.id);
      client.setQueryData(
        taskQuery(task.id).queryKey,
        (before) =>
          before &&
          ({
            ...before,
            state: 'DECIDED',
            engine: receipt.engine,
            decision: outcome ?? null,
            decidedAt: receipt.at,
            draft: null,
          } satisfies TaskHead as TaskPage),
      );
      tasksChanged(client);
      void client.invalidateQueries({ queryKey: ['cases', 'one', task.applicationId] });
      window.scrollTo({ top: 0 });
    },
    onError: (error) => {
      if (!(error instanceof ApiError)) return;
      const known = form.getFieldsError().map((field) => field.name as FieldPath);
      const { fields, general: rest } = formErrors(error.problem.errors, known);
      form.setFields(fields as Parameters<typeof form.setFields>[0]);
      setGeneral(rest);
      setWrong(fields[0]?.name);
      // somebody or something was faster: show what is true now
      if ([403, 404, 409, 412].includes(error.status)) void client.invalidateQueries({ queryKey: taskQuery(task.id).queryKey });
    },
  });

  const { isPending } = decide;
  useEffect(() => {
    // only once the fields may be typed into again
    if (wrong && !isPending) form.scrollToField(wrong, { block: 'center', focus: true });
  }, [wrong, isPending, form]);

  const submit = useOneAtATime(async () => {
    setWrong(undefined);
    setGeneral([]);
    let typed: Values;
    try {
      typed = await form.validateFields();
    } catch (failed) {
      const first = (failed as { errorFields?: { name: FieldPath }[] }).errorFields?.[0];
      if (first) form.scrollToField(first.name, { block: 'center', focus: true });
      return;
    }
    if (spec.grave?.(typed)) {
      const sure = await ask({
        title: t(`forms.confirm.${task.formKey}`, t('forms.confirm.title')),
        content: t(`forms.next.${task.formKey}.${outcome ?? 'COMPLETED'}`),
        okText: t('forms.confirm.ok'),
        cancelText: t('shell.cancel'),
      });
      if (!sure) return;
    }
    await decide.mutateAsync(typed).catch(() => undefined);
  });

  function typed() {
    const all = form.getFieldsValue(true) as Values;
    setValues({ ...all });
    draft.keep(all);
  }
  function dropOther() {
    forgetDraft(task.id);
    setOther(undefined);
  }
  function takeOther() {
    form.setFieldsValue(other ?? {});
    setOther(undefined);
    typed();
  }

  return (
    <>
      <p className="task-lead">{t(`forms.lead.${task.formKey}`)}</p>
      {digest !== task.sheet.digest && (
        <div className="note amber" role="alert">
          {t('forms.changed')}{' '}
          <button type="button" className="link-button" onClick={() => setDigest(task.sheet.digest)}>
            {t('forms.changedSeen')}
          </button>
        </div>
      )}
      {other && <OtherDraft onTake={takeOther} onDrop={dropOther} />}
      <Form
        form={form}
        layout="vertical"
        requiredMark="optional"
        validateTrigger={['onChange', 'onBlur']}
        disabled={!mine || decide.isPending || decide.isSuccess}
        initialValues={initial}
        scrollToFirstError={{ block: 'center', focus: true }}
        onValuesChange={typed}
        className="task-form"
      >
        <Fields task={task as never} form={form} />
      </Form>
      {(decide.error || general.length > 0) && (
        <div className="note seal" role="alert">
          {decide.error && <strong>{say(decide.error)}</strong>}
          {general.map((line) => (
            <div key={line}>{line}</div>
          ))}
        </div>
      )}
      <DecisionBar
        task={task}
        mine={mine}
        outcome={outcome}
        draft={draft.state}
        busy={decide.isPending || decide.isSuccess}
        stale={digest !== task.sheet.digest}
        onSubmit={submit}
      />
    </>
  );
}
