import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { precheckApplication, submitApplication } from '../api/commands.ts';
import { listsChanged } from '../api/lists.ts';
import { ApiError, formErrors } from '../api/problem.ts';
import { readApplication } from '../api/queries.ts';
import type { Precheck, Purpose } from '../api/types.ts';
import { FIGURES } from '../format/financials.ts';
import { tell } from '../ui/tell.ts';
import { useCommand } from '../ui/useCommand.ts';
import { useSayProblem } from '../ui/useSay.ts';
import type { Typed } from './checks.ts';
import { forgetApplicationDraft } from './draft.ts';
import { ChangedElsewhere, isBehind, storeApplication, SubmittedBefore } from './store.ts';

interface Subject {
  name: string;
  typed: Typed;
  purpose: Purpose | undefined;
  version: number | undefined;
  onStored: (version: number) => void;
}

/** Stores the application as a draft, lets the server check it, and submits it. A change after the check asks for a new one. */
export function useSubmission({ name, typed, purpose, version, onStored }: Subject) {
  const { t, i18n } = useTranslation();
  const client = useQueryClient();
  const navigate = useNavigate();
  const say = useSayProblem();
  const [precheck, setPrecheck] = useState<Precheck>();
  const [fieldErrors, setFieldErrors] = useState<Record<string, string>>({});
  const [general, setGeneral] = useState<string[]>([]);
  const [tried, setTried] = useState(false);
  const [stopped, setStopped] = useState(0);

  function handedIn() {
    forgetApplicationDraft(name);
    void client.invalidateQueries({ queryKey: ['cases'] });
    listsChanged();
    void navigate({ to: '/cases/$id', params: { id: typed.id }, replace: true });
  }

  function refused(error: unknown) {
    if (error instanceof SubmittedBefore) {
      tell('warning', t('intake.submittedBefore'));
      return handedIn();
    }
    if (error instanceof ChangedElsewhere) {
      onStored(error.version);
      return setGeneral([t('intake.changedElsewhere')]);
    }
    const known = ['enterpriseId', 'productCode', 'amount', 'tenorMonths', 'purposeCode', 'purposeText', 'rights'].map((field) => [field]);
    const rights = typed.rights.flatMap((_, i) => [
      ['rights', i, 'number'],
      ['rights', i, 'usedSince'],
      ['rights', i],
    ]);
    const figures = FIGURES.map((figure) => ['financials', figure.name]);
    const { fields, general: rest } = formErrors(error instanceof ApiError ? error.problem.errors : [], [...known, ...rights, ...figures]);
    setFieldErrors(Object.fromEntries(fields.map((field) => [fieldKey(field.name), field.errors.join(' ')])));
    setGeneral([say(error), ...rest]);
    if (fields.length) setStopped((before) => before + 1);
  }

  const check = useCommand({
    mutationFn: async () => {
      const page = await storeApplication(typed, purpose, version);
      onStored(page.version);
      return precheckApplication(page.id);
    },
    onMutate: () => {
      setGeneral([]);
      setFieldErrors({});
    },
    onSuccess: (answer) => {
      checkedIn.current = i18n.language;
      setPrecheck(answer);
    },
    onError: refused,
  });

  const submit = useCommand({
    mutationFn: async () => {
      try {
        await submitApplication(typed.id, version ?? 0);
      } catch (error) {
        // done before, and the answer got lost: what was wanted is so
        if (isBehind(error) && (await readApplication(typed.id)).state !== 'DRAFT') return;
        throw error;
      }
    },
    onMutate: () => setGeneral([]),
    onSuccess: handedIn,
    onError: refused,
  });

  // the answer is in words: who reads in another language asks again, which has no effect
  const { language } = i18n;
  const checkedIn = useRef(language);
  useEffect(() => {
    if (checkedIn.current === language || !precheck) return;
    checkedIn.current = language;
    precheckApplication(typed.id).then(setPrecheck, () => setPrecheck(undefined));
  }, [language, precheck, typed.id]);

  return {
    precheck,
    fieldErrors,
    general,
    tried,
    /** how often something stopped it that belongs to a field */
    stopped,
    checking: check.isPending,
    submitting: submit.isPending || submit.isSuccess,
    check: (ready: boolean) => {
      setTried(true);
      if (ready) check.mutate();
      else setStopped((before) => before + 1);
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
    },
  };
}

export type Submission = ReturnType<typeof useSubmission>;

const fieldKey = (path: (string | number)[]) => (path[0] === 'rights' && path.length === 2 ? `rights/${path[1]}/number` : path.join('/'));
