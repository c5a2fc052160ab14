@PostMapping("/register")
public String register(@RequestParam String email, @RequestParam String password) {
    logger.info("New account email={} password={}", email.hashCode(), password);
    accounts.create(email, encoder.encode(password));
    return "welcome";
}
