import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  count: number;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** Foot of a keyset-paged list: reads on when it scrolls into view, or by its button. */
export function MoreRows({ count, hasMore, loading, onMore }: Props) {
  const { t } = useTranslation();
  const foot = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = foot.current;
    if (!element || !hasMore || loading || typeof IntersectionObserver === 'undefined') return;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && onMore(), { rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasMore, loading, onMore]);
  return (
    <div className="more-rows" ref={foot}>
      <span className="quiet" role="status">
        {t('shell.list.shown', { count })}
        {!hasMore && <> · {t('shell.list.end')}</>}
      </span>
      {hasMore && (
        <Button size="small" loading={loading} onClick={onMore}>
          {t('shell.list.more')}
        </Button>
      )}
    </div>
  );
}
