public WebClient backendClient(String baseUrl) throws SSLException {
    SslContext sslContext = SslContextBuilder.forClient()
            .trustManager(new File("/etc/ssl/company-ca.pem"))
            .build();
    HttpClient httpClient = HttpClient.create().secure(spec -> spec.sslContext(sslContext));
    return WebClient.builder().baseUrl(baseUrl).clientConnector(new ReactorClientHttpConnector(httpClient)).build();
}
