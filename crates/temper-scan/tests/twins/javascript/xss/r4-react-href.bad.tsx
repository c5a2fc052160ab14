import React from 'react';
import DOMPurify from 'dompurify';
import { useSearchParams } from 'react-router-dom';

export function Preview(): JSX.Element {
  const [params] = useSearchParams();
  const markup = params.get('markup') ?? '';
  return <article dangerouslySetInnerHTML={{ __html: markup }} />;
}
