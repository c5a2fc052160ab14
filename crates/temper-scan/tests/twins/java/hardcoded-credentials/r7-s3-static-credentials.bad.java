@Configuration
public class StorageConfig {
    @Bean
    public S3Client s3Client() {
        AwsBasicCredentials credentials =
                AwsBasicCredentials.create("AKIAZX7QH2LMN4PRT6WU", "u7Hq0s/VbX2pLr9TtYk3mWzE1aNcFgJdR5oQiS8K");
        return S3Client.builder()
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(StaticCredentialsProvider.create(credentials))
                .build();
    }
}
