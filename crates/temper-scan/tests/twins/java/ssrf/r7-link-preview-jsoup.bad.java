@RestController
@RequestMapping("/preview")
public class PreviewController {

    @PostMapping
    public Map<String, String> preview(@RequestBody PreviewRequest request) throws IOException {
        String link = request.getUrl();
        if (!link.startsWith("https://")) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        String page = new RestTemplate().getForObject(link, String.class);
        return Map.of("title", titleOf(page));
    }

    private String titleOf(String html) {
        int from = html.indexOf("<title>");
        int to = html.indexOf("</title>");
        return from < 0 || to < from ? "" : html.substring(from + 7, to);
    }

    public static class PreviewRequest {
        private String url;

        public String getUrl() { return url; }
        public void setUrl(String url) { this.url = url; }
    }
}
