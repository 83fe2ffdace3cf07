import { Button } from 'antd';
import { Dialog } from '../ui/Dialog.tsx';
import type { Question } from '../ui/tell.ts';

export default function Ask({ question }: { question: Question }) {
  return (
    <Dialog
      title={question.title}
      onCancel={() => question.answer(false)}
      buttons={
        <>
          <Button onClick={() => question.answer(false)}>{question.cancelText}</Button>
          <Button type="primary" onClick={() => question.answer(true)} autoFocus>
            {question.okText}
          </Button>
        </>
      }
    >
      <p>{question.content}</p>
    </Dialog>
  );
}
