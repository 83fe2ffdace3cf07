import { useTranslation } from 'react-i18next';
import { ApiError, NoAnswer } from '../api/problem.ts';

/** What went wrong, in words: the page's own sentence for the problem's code, else the server's. */
export function useSayProblem(): (error: unknown) => string {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (error instanceof NoAnswer) return t('problems.no-answer');
    if (!(error instanceof ApiError)) return error instanceof Error ? error.message : String(error);
    const { code, detail, title } = error.problem;
    const name = code.replaceAll('.', '/');
    const key = `problems.${name}`;
    return i18n.exists(key) ? t(key, { ...error.problem.arguments }) : (detail ?? title);
  };
}
