public void sendVerificationCode(User user) {
    int verificationCode = (int) (Math.random() * 900000) + 100000;
    user.setVerificationCode(String.valueOf(verificationCode));
    userRepository.save(user);
    smsService.send(user.getPhone(), "Your login code: " + verificationCode);
}
