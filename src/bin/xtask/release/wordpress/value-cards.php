<?php
/**
 * Plugin Name:       Value Cards
 * Description:       A school's mission, vision and values as interactive cards: a block, a shortcode, or plain markup.
 * Version:           VERSION
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * License:           MIT
 * License URI:       https://opensource.org/license/mit
 * Text Domain:       value-cards
 *
 * Brings the script to the pages that have cards, lets their markup through for every role, and gives editors a block
 * and a shortcode. It stores nothing: cards are part of the pages that they stand in, and stay readable without it.
 *
 * @package value-cards
 */

namespace ValueCards;

defined( 'ABSPATH' ) || exit;

const RELEASE = 'VERSION';

/**
 * The options of the cards by name, each with its meaning and, if it is one of a few words, those: from the table that the
 * script itself is made from.
 */
function options(): array {
	static $options = null;
	if ( null === $options ) {
		$options  = array();
		$manifest = json_decode( file_get_contents( __DIR__ . '/custom-elements.json' ), true );
		foreach ( $manifest['modules'][0]['declarations'][0]['attributes'] as $attribute ) {
			preg_match_all( "/'([^']+)'/", $attribute['type']['text'], $words );
			$options[ $attribute['name'] ] = array(
				'meaning' => $attribute['description'],
				'words'   => $words[1],
			);
		}
	}
	return $options;
}

/** Roles that may not write any HTML may write this element. The attributes of a `<div>` are let through already. */
function allow_element( $tags, $context ) {
	if ( 'post' === $context && is_array( $tags ) ) {
		$tags['value-cards'] = array_fill_keys( array_merge( array( 'id', 'class' ), array_keys( options() ) ), true );
	}
	return $tags;
}
add_filter( 'wp_kses_allowed_html', __NAMESPACE__ . '\allow_element', 10, 2 );

/** Once, at the end of a page that has cards, wherever in it they stand. */
function bring_script( $html ) {
	if ( is_string( $html ) && preg_match( '/<value-cards\b|\sdata-value-cards\b/', $html ) ) {
		wp_enqueue_script( 'value-cards', plugins_url( 'cards/value-cards.js', __FILE__ ), array(), RELEASE, true );
	}
	return $html;
}
foreach ( array( 'the_content', 'render_block', 'widget_text', 'widget_custom_html_content' ) as $part ) {
	add_filter( $part, __NAMESPACE__ . '\bring_script', 99 );
}

/** It waits for nothing, and nothing waits for it. */
function make_async( $tag, $handle ) {
	return 'value-cards' === $handle ? str_replace( ' src=', ' async src=', $tag ) : $tag;
}
add_filter( 'script_loader_tag', __NAMESPACE__ . '\make_async', 10, 2 );

/** `[value-cards layout="grid"]` words `[/value-cards]`. */
function shortcode( $attributes, $words = '' ): string {
	$attributes = array_intersect_key( (array) $attributes, options() );
	$words      = trim( do_shortcode( (string) $words ) );
	if ( '' === $words && empty( $attributes['src'] ) ) {
		// Visitors of a school are not shown the words of another one.
		return current_user_can( 'edit_posts' )
			? '<p><strong>[value-cards]</strong> ' . esc_html__( 'shows nothing yet: write your words between [value-cards] and [/value-cards]. (Only those who may edit see this.)', 'value-cards' ) . '</p>'
			: '';
	}
	$html = '<div data-value-cards';
	foreach ( array( 'words' => 'own' ) + $attributes as $name => $value ) {
		$html .= sprintf( ' data-%s="%s"', $name, esc_attr( $value ) );
	}
	return $html . ">\n$words\n</div>";
}

/**
 * Before WordPress makes paragraphs: it would put one around the element, and the HTML parser then throws the words out of it.
 * The div says the same.
 */
function make_divs( $content ) {
	$make = function ( $tag ) {
		if ( $tag[1] ) {
			return '</div>';
		}
		$html = '<div data-value-cards';
		foreach ( (array) shortcode_parse_atts( $tag[2] ) as $name => $value ) {
			if ( isset( options()[ $name ] ) || in_array( $name, array( 'id', 'class' ), true ) ) {
				$html .= sprintf( ' %s%s="%s"', isset( options()[ $name ] ) ? 'data-' : '', $name, esc_attr( $value ) );
			}
		}
		return "$html>";
	};
	return preg_replace_callback( '#<(/?)value-cards\b((?:"[^"]*"|\'[^\']*\'|[^>"\'])*)>#i', $make, $content );
}
add_filter( 'the_content', __NAMESPACE__ . '\make_divs', 8 );
add_filter( 'widget_text', __NAMESPACE__ . '\make_divs', 8 );

/**
 * Before WordPress makes paragraphs, as it does for its own `[embed]`: it would put the tags of the shortcode into
 * paragraphs, and leave empty ones around the cards. A paragraph block with nothing but a tag in it is opened.
 */
function run_shortcode( $content ) {
	global $shortcode_tags;
	if ( false === strpos( $content, '[value-cards' ) ) {
		return $content;
	}
	$others         = $shortcode_tags;
	$shortcode_tags = array( 'value-cards' => __NAMESPACE__ . '\shortcode' );
	$content        = do_shortcode( preg_replace( '#<p>\s*(\[/?value-cards[^\]]*\])\s*</p>#', '$1', $content ) );
	$shortcode_tags = $others;
	return $content;
}
add_shortcode( 'value-cards', __NAMESPACE__ . '\shortcode' );
add_filter( 'the_content', __NAMESPACE__ . '\run_shortcode', 8 );
add_filter( 'widget_text_content', __NAMESPACE__ . '\run_shortcode', 8 );

/** The block: its words are blocks of their own, edited in place. */
function register_block() {
	$needs = array( 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n' );
	wp_register_script( 'value-cards-block', plugins_url( 'block.js', __FILE__ ), $needs, RELEASE, true );
	wp_set_script_translations( 'value-cards-block', 'value-cards' );
	register_block_type(
		'value-cards/cards',
		array(
			'api_version'   => 2,
			'editor_script' => 'value-cards-block',
		)
	);
}
add_action( 'init', __NAMESPACE__ . '\register_block' );

/** Only editors need the table. */
function give_options() {
	wp_add_inline_script( 'value-cards-block', 'const valueCardsOptions = ' . wp_json_encode( options() ) . ';', 'before' );
}
add_action( 'enqueue_block_editor_assets', __NAMESPACE__ . '\give_options' );
