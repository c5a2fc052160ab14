public void sendVerificationCode(User user) {
    int verificationCode = new SecureRandom().nextInt(900000) + 100000;
    user.setVerificationCode(String.valueOf(verificationCode));
    userRepository.save(user);
    smsService.send(user.getPhone(), "Your login code: " + verificationCode);
}
