public HttpClient buildClient(KeyStore companyRoots) throws GeneralSecurityException {
    TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init(companyRoots);
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, factory.getTrustManagers(), new SecureRandom());
    return HttpClient.newBuilder().sslContext(context).build();
}
