import { lazy, Suspense } from 'react';
import { useQuestion, useTold } from '../ui/tell.ts';

const Ask = lazy(() => import('./Ask.tsx'));

export function Told() {
  const told = useTold();
  const question = useQuestion();
  return (
    <>
      <div className="told" role="status" aria-live="polite">
        {told.map((one) => (
          <div key={one.id} className={one.tone}>
            {one.text}
          </div>
        ))}
      </div>
      {question && (
        <Suspense>
          <Ask question={question} />
        </Suspense>
      )}
    </>
  );
}
