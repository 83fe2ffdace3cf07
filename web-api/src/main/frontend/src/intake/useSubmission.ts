import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { changeApplication, createApplication, precheckApplication, submitApplication } from '../api/commands.ts';
import { ApiError, formErrors } from '../api/problem.ts';
import { caseQuery } from '../api/queries.ts';
import type { ApplicationForm, Precheck } from '../api/types.ts';
import { parseMoney } from '../format/money.ts';
import { useSayProblem } from '../ui/useSay.ts';
import { normaliseRight, type Typed } from './checks.ts';
import { forgetApplicationDraft } from './draft.ts';

/** Stores the application as a draft, lets the server check it, and submits it. A change after the check asks for a new one. */
export function useSubmission(name: string, typed: Typed, storedVersion: number | undefined) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useSayProblem();
  const [version, setVersion] = useState(storedVersion);
  const [precheck, setPrecheck] = useState<Precheck>();
  const [fieldErrors, setFieldErrors] = useState<Record<string, string>>({});
  const [general, setGeneral] = useState<string[]>([]);
  const [tried, setTried] = useState(false);

  function refused(error: unknown) {
    const known = ['enterpriseId', 'productCode', 'amount', 'tenorMonths', 'purposeCode', 'purposeText', 'rights'].map((field) => [field]);
    const rights = typed.rights.flatMap((_, i) => [
      ['rights', i, 'number'],
      ['rights', i],
    ]);
    const { fields, general: rest } = formErrors(error instanceof ApiError ? error.problem.errors : [], [...known, ...rights]);
    setFieldErrors(Object.fromEntries(fields.map((field) => [fieldKey(field.name), field.errors.join(' ')])));
    setGeneral([say(error), ...rest]);
  }

  const check = useMutation({
    mutationFn: async () => {
      const body = bodyOf(typed);
      const page = version === undefined ? await createApplication(body) : await changeApplication(body, version);
      setVersion(page.version);
      return precheckApplication(page.id);
    },
    onMutate: () => {
      setGeneral([]);
      setFieldErrors({});
    },
    onSuccess: setPrecheck,
    onError: refused,
  });

  const submit = useMutation({
    mutationFn: () => submitApplication(typed.id, version ?? 0),
    onMutate: () => setGeneral([]),
    onSuccess: () => {
      forgetApplicationDraft(name);
      void client.invalidateQueries({ queryKey: ['cases'] });
      void client.invalidateQueries({ queryKey: caseQuery(typed.id).queryKey });
      void navigate({ to: '/cases/$id', params: { id: typed.id } });
    },
    onError: refused,
  });

  return {
    precheck,
    fieldErrors,
    general,
    tried,
    checking: check.isPending,
    submitting: submit.isPending || submit.isSuccess,
    check: (ready: boolean) => {
      setTried(true);
      if (ready) check.mutate();
    },
    submit: () => submit.mutate(),
    changed: () => {
      setPrecheck(undefined);
      setFieldErrors({});
    },
    reset: () => {
      setPrecheck(undefined);
      setFieldErrors({});
      setGeneral([]);
      setTried(false);
      setVersion(undefined);
    },
  };
}

export type Submission = ReturnType<typeof useSubmission>;

const fieldKey = (path: (string | number)[]) => (path[0] === 'rights' && path.length > 1 ? `rights/${path[1]}/number` : String(path[0]));

export function bodyOf(typed: Typed): ApplicationForm {
  return {
    id: typed.id,
    enterpriseId: typed.enterpriseId ?? '',
    productCode: typed.productCode ?? '',
    amount: parseMoney(typed.amount) ?? '',
    tenorMonths: typed.tenorMonths ?? 0,
    purposeCode: typed.purposeCode ?? '',
    purposeText: typed.purposeText.trim() || null,
    rights: typed.rights.map(normaliseRight),
  };
}
