import { Modal } from 'antd';
import type { Question } from '../ui/tell.ts';

export default function Ask({ question }: { question: Question }) {
  return (
    <Modal
      open
      centered
      width={440}
      title={question.title}
      okText={question.okText}
      cancelText={question.cancelText}
      onOk={() => question.answer(true)}
      onCancel={() => question.answer(false)}
    >
      <p>{question.content}</p>
    </Modal>
  );
}
