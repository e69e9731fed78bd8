<?php
// Installs WordPress in this folder, as its installer does, and adds a user for each role whose name is the role. With the
// argument `network`, makes it a network of sites, in which only its super administrator is trusted with scripts.
define('WP_INSTALLING', true);
[, $address, $kind] = $argv;
$_SERVER['HTTP_HOST'] = parse_url($address, PHP_URL_HOST) . ':' . parse_url($address, PHP_URL_PORT);
$_SERVER['REQUEST_URI'] = '/';
require __DIR__ . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install('A school', 'super', 'super@example.org', true, '', 'super');
foreach (['administrator', 'editor', 'author'] as $role) {
	$id = wp_insert_user(['user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@example.org", 'role' => $role]);
	// No tour, which would lie over the editor.
	foreach ([$id, 1] as $user) {
		$preferences = ['core/edit-post' => ['welcomeGuide' => false], '_modified' => '2030-01-01T00:00:00.000Z'];
		update_user_meta($user, $wpdb->get_blog_prefix() . 'persisted_preferences', $preferences);
	}
}
switch_theme('twentytwentyone');
if ($kind === 'network') {
	require ABSPATH . 'wp-admin/includes/network.php';
	foreach ($wpdb->tables('ms_global') as $table => $name) {
		$wpdb->$table = $name;
	}
	install_network();
	$done = populate_network(1, $_SERVER['HTTP_HOST'], 'super@example.org', 'Schools', '/', false);
	if (is_wp_error($done) && $done->get_error_code() !== 'no_wildcard_dns') {
		fwrite(STDERR, $done->get_error_message());
		exit(1);
	}
	// Each administrator there was becomes a super administrator.
	$wpdb->update($wpdb->sitemeta, ['meta_value' => serialize(['super'])], ['meta_key' => 'site_admins']);
}
