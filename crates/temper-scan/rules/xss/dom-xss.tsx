import parse from "html-react-parser";
import { useSearchParams } from "react-router";
import { useRoute } from "vue-router";
import DOMPurify from "dompurify";

export function Search() {
  const [params] = useSearchParams();
  const route = useRoute();
  document.body.innerHTML = route.query.text; // bad
  parse(params.get("text")); // bad
  parse(DOMPurify.sanitize(params.get("text"))); // ok
  return <div dangerouslySetInnerHTML={{ __html: params.get("text") }} />; // bad
}
