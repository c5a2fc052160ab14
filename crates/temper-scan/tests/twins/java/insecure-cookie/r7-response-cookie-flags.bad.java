@PostMapping("/auth/refresh")
public ResponseEntity<Void> refresh(@CookieValue("refresh_token") String old) {
    String token = tokenService.rotate(old);
    ResponseCookie cookie = ResponseCookie.from("refresh_token", token)
            .httpOnly(false)
            .secure(true)
            .sameSite("Strict")
            .path("/auth")
            .build();
    return ResponseEntity.ok().header(HttpHeaders.SET_COOKIE, cookie.toString()).build();
}
