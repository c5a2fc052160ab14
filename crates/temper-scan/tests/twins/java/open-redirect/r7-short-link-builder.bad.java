@RestController
public class LanguageSwitch {
    @GetMapping("/lang/{code}")
    public ResponseEntity<Void> change(@PathVariable String code,
                                       @RequestHeader(value = "Referer", defaultValue = "/") String referer,
                                       @RequestParam(required = false) String back) {
        HttpHeaders headers = new HttpHeaders();
        headers.add(HttpHeaders.LOCATION, back == null ? "/" : back);
        headers.add(HttpHeaders.SET_COOKIE, ResponseCookie.from("lang", "en").secure(true).httpOnly(true).build().toString());
        return new ResponseEntity<>(headers, HttpStatus.FOUND);
    }
}
