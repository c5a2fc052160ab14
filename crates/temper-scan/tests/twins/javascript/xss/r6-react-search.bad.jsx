import React from 'react';
import { useSearchParams } from 'react-router-dom';

export default function Banner() {
  const [params] = useSearchParams();
  const message = params.get('message') ?? '';
  return (
    <div className="banner">
      <span dangerouslySetInnerHTML={{ __html: message }} />
    </div>
  );
}
