import React from "react";
import DOMPurify from "dompurify";
import { useSearchParams } from "react-router-dom";

export function Notice() {
  const [params] = useSearchParams();
  const html = params.get("notice") ?? "";
  return <div className="notice" dangerouslySetInnerHTML={{ __html: DOMPurify.sanitize(html) }} />;
}
