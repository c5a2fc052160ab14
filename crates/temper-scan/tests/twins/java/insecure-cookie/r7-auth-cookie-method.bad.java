@PostMapping("/session")
public ResponseEntity<Void> open(@RequestBody Credentials credentials, HttpServletResponse response) {
    String token = sessions.open(credentials.user(), credentials.password());
    Cookie cookie = new Cookie("SESSION_TOKEN", token);
    cookie.setPath("/");
    cookie.setHttpOnly(true);
    cookie.setMaxAge(1800);
    response.addCookie(cookie);
    return ResponseEntity.noContent().build();
}
